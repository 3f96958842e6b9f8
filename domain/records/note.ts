/** One clinical note as it is read. */
export interface Note {
  id: string;
  appointmentId: string;
  text: string;
  writtenBy: string;
  writtenAt: Date;
}
