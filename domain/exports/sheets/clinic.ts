import { same, type Sheet } from "../sheet.ts";

/** The clinic itself: what it brought and keeps, its places, and who works there. */
export const clinicSheets: Sheet[] = [
  {
    name: "imports",
    needs: "imports.read",
    from: "imports o",
    key: ["o.id"],
    columns: same(
      ...[
        "id",
        "kind",
        "system",
        "file_id",
        "state",
        "rows",
        "fault",
        "created_by",
        "created_at",
        "updated_at",
      ],
    ),
  },
  {
    name: "files",
    needs: "files.read",
    from: "files o",
    where: "o.state = 'stored'",
    key: ["o.id"],
    columns: same(
      ...["id", "name", "media_type", "bytes", "sha256", "tags"],
      ...["created_by", "created_at", "deleted_at", "deleted_by", "reason"],
    ),
  },
  {
    name: "number_series",
    needs: "clinic.export",
    from: "number_series o",
    key: ["o.location_id", "o.kind"],
    columns: same("location_id", "kind", "prefix", "digits", "next"),
  },
  {
    name: "resources",
    needs: "schedule.read",
    from: "resources o",
    key: ["o.id"],
    columns: same("id", "location_id", "kind", "name", "rank", "deleted_at"),
  },
  {
    name: "practitioners",
    needs: "members.read",
    from: "practitioners o left join profiles f on f.principal_id = o.principal_id",
    key: ["o.id"],
    columns: {
      ...same("id", "name", "given_name", "family_name", "prefix", "name_latin"),
      email: "f.email",
      ...same(
        "principal_id",
        "tone",
        "rank",
        "active",
        "time_zone",
        "created_at",
        "updated_at",
        "deleted_at",
      ),
    },
  },
  {
    name: "staff",
    needs: "members.read",
    from: "memberships o left join profiles f on f.principal_id = o.principal_id",
    key: ["o.id"],
    columns: {
      ...same("id", "principal_id"),
      name: "f.name",
      email: "f.email",
      ...same("role", "began_at", "ended_at", "ended_by"),
    },
  },
  {
    name: "locations",
    needs: "clinic.export",
    from: "locations o",
    key: ["o.id"],
    columns: same("id", "name", "address", "phone", "created_at", "deleted_at"),
  },
  {
    name: "clinic",
    needs: "clinic.export",
    from: "clinics o",
    clinic: "o.id",
    key: ["o.id"],
    columns: same(
      ...["id", "slug", "name", "legal_name", "registration", "email", "country", "time_zone", "currency"],
      ...["locale", "kinds", "plan", "initials", "colour", "activated_at", "created_at", "updated_at"],
    ),
  },
];
