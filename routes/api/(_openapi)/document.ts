import { z } from "zod";
import { version } from "@/core/version.ts";
import { type Operation, operations } from "./operations.ts";

const problem = {
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
};

/** The OpenAPI 3.1 document of this version. */
export const openApi = {
  openapi: "3.1.0",
  info: {
    title: "Cusp",
    version,
    description: "Times in requests are the clinic's wall clock; amounts are minor units.",
  },
  paths: pathsOf(operations),
  components: {
    securitySchemes: {
      key: {
        type: "http",
        scheme: "bearer",
        description: "A clinic's key, `cusp_…`; opens `/c/{clinic}` alone",
      },
      session: { type: "apiKey", in: "cookie", name: "cusp-…-access", description: "What signing in sets" },
    },
    schemas: {
      Problem: {
        type: "object",
        required: ["type", "title", "status"],
        properties: {
          type: { type: "string" },
          title: { type: "string" },
          status: { type: "integer" },
          fields: { type: "object", additionalProperties: { type: "array", items: { type: "string" } } },
        },
      },
    },
  },
};

function pathsOf(operations: Operation[]) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) (paths[operation.path] ??= {})[operation.method] = described(operation);
  return paths;
}

function described({ path, does, permission, body, query = {}, creates }: Operation) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const inQuery = Object.entries(query).map(([name, description]) => ({
    name,
    in: "query",
    description,
    schema: { type: "string" },
  }));
  return {
    summary: does,
    description: permission && `Needs \`${permission}\`.`,
    security: securityOf(path),
    parameters: [...inPath, ...inQuery],
    requestBody: body &&
      {
        content: {
          "application/json": { schema: z.toJSONSchema(body, { io: "input", unrepresentable: "any" }) },
        },
      },
    responses: {
      [creates ? 201 : 200]: { description: creates ? "Made; Location names it" : "As asked" },
      default: { description: "Refused", ...problem },
    },
  };
}

/** What opens an address: nothing where it is the public's; a clinic's a key too, everything else that is somebody's only their session. */
function securityOf(path: string): Record<string, string[]>[] {
  if (path === "/health" || path.startsWith("/book/") || path.startsWith("/api/v1/public/")) return [];
  return path.startsWith("/c/") ? [{ session: [] }, { key: [] }] : [{ session: [] }];
}
