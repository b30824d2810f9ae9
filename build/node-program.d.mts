export function nodeProgram(entry: string, folder: string, name: string): Promise<string>;
