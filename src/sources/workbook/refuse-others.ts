import { InputError } from '../../base/errors.ts'
import type { ByteSource } from './byte-source.ts'
import type { ZipDirectory } from './zip-directory.ts'

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Throws an `InputError` that says what a file is where it is no zip archive, as workbooks are. */
export async function refuseOthers(source: ByteSource): Promise<void> {
  if (source.size === 0) throw new InputError('it is empty')
  const head = await source.read(0, Math.min(512, source.size))
  if (OLE.every((byte, at) => head[at] === byte)) {
    throw new InputError(
      (await isEncrypted(source, head))
        ? 'it is protected with a password: save it in Excel without one'
        : 'it is saved in the old Excel format (.xls): open it in Excel and save it as an Excel workbook (.xlsx)',
    )
  }
  if (head[0] !== 80 || head[1] !== 75) throw new InputError('it is not an Excel workbook (.xlsx or .xlsm)')
}

/** Workbooks with a password are kept in the container of the old formats, under a name of their own. */
async function isEncrypted(source: ByteSource, head: Uint8Array): Promise<boolean> {
  if (head.length < 52) return false
  const view = new DataView(head.buffer, head.byteOffset, head.length)
  const sector = 2 ** Math.min(view.getUint16(30, true), 12)
  const from = (view.getUint32(48, true) + 1) * sector
  if (from >= source.size) return false
  const names = await source.read(from, Math.min(from + 4096, source.size))
  return new TextDecoder('utf-16le').decode(names).includes('EncryptedPackage')
}

/** Throws an `InputError` that says what an archive is where it has no workbook of the kind that is read. */
export function refuseOtherArchives(entries: ZipDirectory): void {
  if (entries.has('xl/workbook.bin')) {
    throw new InputError('it is a binary Excel workbook (.xlsb): open it in Excel and save it as .xlsx')
  }
  if (entries.has('content.xml') && entries.has('mimetype')) {
    throw new InputError('it is an OpenDocument file: open it and save it as an Excel workbook (.xlsx)')
  }
}
