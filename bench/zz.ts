import { slotBudgets } from "./slots.ts";
slotBudgets();
