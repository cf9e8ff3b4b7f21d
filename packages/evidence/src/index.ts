export { type FileKind, fileKindOf } from './file-kind.ts'
export {
  type Finding,
  type Inspection,
  inspectFile,
  LEAST_PAGE_PIXELS,
  MOST_BYTES,
  type PhotoRule,
  type Pixels,
  type Severity,
  type Wanted,
} from './findings.ts'
export { type ImageSize, imageSizeOf } from './image-size.ts'
export { type PdfPages, pdfPagesOf } from './pdf-pages.ts'
