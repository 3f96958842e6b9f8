/** Something that is practised at a clinic. */
export interface Specialty {
  /** The platform's word, or the id of one that the clinic named itself. */
  id: string;
  name: string;
  own: boolean;
}
