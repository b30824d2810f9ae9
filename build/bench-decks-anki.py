"""Takes a package into an empty collection with the real Anki and gives it out again; prints counts and CPU seconds."""

import json
import sys
import time
from pathlib import Path

from anki import import_export_pb2 as messages
from anki.collection import Collection

package, folder = sys.argv[1], Path(sys.argv[2])
col = Collection(str(folder / "bench.anki2"))
begun = time.process_time()
options = messages.ImportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True)
col.import_anki_package(messages.ImportAnkiPackageRequest(package_path=package, options=options))
taken = time.process_time() - begun
counts = {name: col.db.scalar(f"select count() from {name}") for name in ("notes", "cards", "revlog")}
begun = time.process_time()
export = messages.ExportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True, with_media=True, legacy=True)
col.export_anki_package(out_path=str(folder / "anki.apkg"), options=export, limit=None)
print(json.dumps({**counts, "taken": taken, "given": time.process_time() - begun}))
