import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { Failure } from './failure.ts'

/** Writes what was made to the file that `--out` names; `Failure` where it cannot be written there. */
export async function writeMade(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, content)
  } catch {
    throw new Failure({
      zh: `--out：写不进「${path}」；换一个文件夹，或者看看有没有写的权限`,
      en: `--out: “${path}” cannot be written; choose another folder, or see whether you may write there`,
    })
  }
}

/** Writes the files of an archive into the folder that `--out` names, which is made if need be. */
export async function unpackMade(folder: string, zip: Uint8Array): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch {
    throw new Failure({
      zh: `--out：建不了文件夹「${folder}」；换一个地方，或者看看有没有写的权限`,
      en: `--out: the folder “${folder}” cannot be made; choose another place, or see whether you may write there`,
    })
  }
  for (const [name, bytes] of Object.entries(unzipSync(zip))) await writeMade(join(folder, name), bytes)
}
