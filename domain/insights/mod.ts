/** Insights: what the clinic's rows say together, across contexts. */
export { chooseColumns, ChosenColumns, columnsOf } from "./choose_columns.ts";
export * from "./export_patients.ts";
export * from "./patient_columns.ts";
export * from "./patient_filter.ts";
export * from "./patient_list.ts";
export * from "./remove_view.ts";
export { NewView, saveView } from "./save_view.ts";
export * from "./saved_views.ts";
