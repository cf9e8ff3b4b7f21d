import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { bytesOf, type Pack } from './packs.ts'

/** A folder that holds one pack after another; only what differs from the one before is written. */
export class Scratch {
  readonly root = mkdtempSync(join(tmpdir(), 'juyi-fuzz-'))
  #holds: Pack = {}

  /** Makes the folder hold exactly this pack. */
  hold(pack: Pack): string {
    for (const file of Object.keys(this.#holds)) if (!Object.hasOwn(pack, file)) rmSync(join(this.root, file))
    for (const [file, text] of Object.entries(pack)) {
      if (this.#holds[file] === text) continue
      mkdirSync(dirname(join(this.root, file)), { recursive: true })
      writeFileSync(join(this.root, file), bytesOf(text))
    }
    this.#holds = pack
    return this.root
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true })
  }
}
