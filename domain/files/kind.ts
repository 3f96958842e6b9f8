/** A sort of file that may be kept, known by its bytes. */
export interface Kind {
  type: string;
  /** What its names end in; the first is the usual one. */
  endings: string[];
  /** What else browsers call it. */
  also?: string[];
  /** Whether a browser may draw it inside a page: it cannot hold script. */
  inert?: boolean;
}

const office = "application/vnd.openxmlformats-officedocument";
const open = "application/vnd.oasis.opendocument";

/** All that may be kept. */
export const kinds: Kind[] = [
  { type: "application/pdf", endings: ["pdf"], inert: true },
  {
    type: "image/jpeg",
    endings: ["jpg", "jpeg", "jpe", "jfif"],
    also: ["image/jpg", "image/pjpeg"],
    inert: true,
  },
  { type: "image/png", endings: ["png"], inert: true },
  { type: "image/webp", endings: ["webp"], inert: true },
  { type: "image/heic", endings: ["heic", "heif"], also: ["image/heif", "image/heic-sequence"] },
  { type: "image/svg+xml", endings: ["svg"] },
  { type: "application/dicom", endings: ["dcm", "dicom"], also: ["application/dicom+octet-stream"] },
  { type: "text/plain", endings: ["txt", "text", "log", "md"] },
  { type: "text/csv", endings: ["csv", "tsv"], also: ["application/csv", "application/vnd.ms-excel"] },
  { type: "text/html", endings: ["html", "htm", "xhtml"], also: ["application/xhtml+xml"] },
  { type: "application/xml", endings: ["xml"], also: ["text/xml"] },
  { type: `${office}.wordprocessingml.document`, endings: ["docx"] },
  { type: `${office}.spreadsheetml.sheet`, endings: ["xlsx"] },
  { type: `${office}.presentationml.presentation`, endings: ["pptx"] },
  { type: `${open}.text`, endings: ["odt"] },
  { type: `${open}.spreadsheet`, endings: ["ods"] },
  { type: `${open}.presentation`, endings: ["odp"] },
  { type: "application/zip", endings: ["zip"], also: ["application/x-zip-compressed"] },
  { type: "audio/mpeg", endings: ["mp3"], also: ["audio/mp3"], inert: true },
  { type: "audio/mp4", endings: ["m4a"], also: ["audio/x-m4a", "audio/m4a"], inert: true },
  { type: "video/mp4", endings: ["mp4", "m4v"], also: ["audio/mp4"], inert: true },
  { type: "video/webm", endings: ["webm"], also: ["audio/webm"], inert: true },
];

/** The kind of that media type, if it may be kept. */
export function kindOf(type: string): Kind | undefined {
  return kinds.find((kind) => kind.type === type);
}

/** Whether what somebody says a file is (its declared type, its name's ending) agrees with what its bytes are. */
export function agrees(kind: Kind, declared: string, name: string): boolean {
  const said = declared.split(";")[0].trim().toLowerCase();
  const family = isText(kind) ? kinds.filter(isText) : [kind];
  const known = said === "" || said === "application/octet-stream" ||
    family.some(({ type, also }) => type === said || also?.includes(said));
  const ending = endingOf(name);
  const foreign = kinds.some(({ endings }) => endings.includes(ending)) &&
    !family.some(({ endings }) => endings.includes(ending));
  return known && !foreign;
}

/** A file's name with an ending of its kind, so that what is opened by a double click is what it says. */
export function namedAs(name: string, type: string): string {
  const endings = kindOf(type)?.endings ?? [];
  return endings.length === 0 || endings.includes(endingOf(name)) ? name : `${name}.${endings[0]}`;
}

/** Which text is plain and which is a table, no byte says; markup is told apart and is neither. */
const isText = ({ type }: Kind) => type === "text/plain" || type === "text/csv";

const endingOf = (name: string) => name.match(/\.([a-z0-9]{1,8})$/i)?.[1].toLowerCase() ?? "";
