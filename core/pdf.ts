import { createRequire } from "node:module";
import * as fontkit from "fontkit";
import { PDFDocument, type PDFFont, type PDFPage, rgb } from "pdf-lib";
import { visualRuns } from "./bidi.ts";

const files = createRequire(import.meta.url);
// One family whose letters carry their own dots, for Latin and Arabic script alike (docs/decisions/010-papers.md).
const fontFiles = {
  regular: "vazirmatn/fonts/ttf/Vazirmatn-Regular.ttf",
  bold: "vazirmatn/fonts/ttf/Vazirmatn-Bold.ttf",
};
const fonts = new Map<string, Promise<Uint8Array>>();

const ink = rgb(0.14, 0.13, 0.12);
const faint = rgb(0.42, 0.4, 0.38);
const margin = 56;

export interface Style {
  size?: number;
  bold?: boolean;
  faint?: boolean;
}

/** An A4 sheet written from the top down; start and end are the reading direction's. */
export class Sheet {
  /** Distance from the top of what comes next, in points. */
  y = margin;

  private constructor(
    readonly document: PDFDocument,
    private page: PDFPage,
    private readonly faces: { regular: PDFFont; bold: PDFFont },
    private readonly rightToLeft: boolean,
  ) {}

  static async begin(title: string, rightToLeft: boolean): Promise<Sheet> {
    const document = await PDFDocument.create();
    document.registerFontkit(fontkit as never);
    document.setTitle(title);
    const [regular, bold] = await Promise.all([face(document, "regular"), face(document, "bold")]);
    return new Sheet(document, document.addPage([595, 842]), { regular, bold }, rightToLeft);
  }

  /** Writes a line at the start edge, with what belongs at the end edge; what is too long for the rest is cut. */
  line(start: string, end = "", { size = 10, ...style }: Style = {}): this {
    this.room(size * 1.8);
    const width = this.page.getWidth() - 2 * margin;
    const [startEdge, endEdge] = this.rightToLeft ? ["right", "left"] as const : ["left", "right"] as const;
    const taken = end ? this.write(end, endEdge, { size, ...style }, width / 2) + size : 0;
    this.write(start, startEdge, { size, ...style }, width - taken);
    this.y += size * 1.8;
    return this;
  }

  /** A hairline across the sheet. */
  rule(): this {
    this.room(14);
    const y = this.page.getHeight() - this.y - 4;
    this.page.drawLine({
      start: { x: margin, y },
      end: { x: this.page.getWidth() - margin, y },
      thickness: 0.5,
      color: faint,
    });
    this.y += 14;
    return this;
  }

  space(points: number): this {
    this.y += points;
    return this;
  }

  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return await this.document.save() as Uint8Array<ArrayBuffer>;
  }

  private room(points: number): void {
    if (this.y + points <= this.page.getHeight() - margin) return;
    this.page = this.document.addPage([595, 842]);
    this.y = margin;
  }

  private write(
    text: string,
    side: "left" | "right",
    { size, bold, faint: pale }: Style & { size: number },
    most: number,
  ): number {
    const font = bold ? this.faces.bold : this.faces.regular;
    const runs = visualRuns(fitted(text, font, size, most));
    const width = runs.reduce((sum, run) => sum + font.widthOfTextAtSize(run.text, size), 0);
    let x = side === "left" ? margin : this.page.getWidth() - margin - width;
    const y = this.page.getHeight() - this.y - size;
    for (const run of runs) {
      this.page.drawText(run.text, { x, y, size, font, color: pale ? faint : ink });
      x += font.widthOfTextAtSize(run.text, size);
    }
    return width;
  }
}

async function face(document: PDFDocument, weight: keyof typeof fontFiles): Promise<PDFFont> {
  const path = files.resolve(fontFiles[weight]);
  if (!fonts.has(path)) fonts.set(path, Deno.readFile(path));
  return await document.embedFont(await fonts.get(path)!, { subset: true });
}

/** The text, cut with an ellipsis where it is wider than the sheet. */
function fitted(text: string, font: PDFFont, size: number, width: number): string {
  if (font.widthOfTextAtSize(text, size) <= width) return text;
  const letters = [...text];
  const cut = (count: number) => `${letters.slice(0, count).join("")}…`;
  let [fits, tooLong] = [0, letters.length];
  while (tooLong - fits > 1) {
    const between = Math.floor((fits + tooLong) / 2);
    if (font.widthOfTextAtSize(cut(between), size) <= width) fits = between;
    else tooLong = between;
  }
  return cut(fits);
}
