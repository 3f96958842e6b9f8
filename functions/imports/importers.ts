import { serviceLines } from "@/domain/catalog/mod.ts";
import { addImporter, byLine } from "@/domain/moving/mod.ts";
import { patientImporter } from "@/domain/patients/mod.ts";
import { visitLines } from "@/domain/scheduling/mod.ts";

// What can be moved in, in the order to bring it: each kind speaks of what came before.
addImporter(patientImporter);
addImporter(byLine(serviceLines));
addImporter(byLine(visitLines));
