import { DOORS, openApiDocument } from '$lib/server/api/openapi.ts';

export const csr = false;

/** The doors, with the fields of what each takes, as the document has them. */
export function load({ url }) {
	const { schemas } = openApiDocument(url.origin).components;
	return {
		origin: url.origin,
		doors: DOORS.map((door) => ({ ...door, fields: fieldsOf(schemas[door.request ?? '']) }))
	};
}

interface ObjectSchema {
	readonly properties?: Readonly<Record<string, { type?: unknown; description?: string }>>;
	readonly required?: readonly string[];
}

function fieldsOf(schema: object | undefined) {
	const { properties = {}, required = [] } = (schema ?? {}) as ObjectSchema;
	return Object.entries(properties).map(([name, { type, description = '' }]) => ({
		name,
		type: typeof type === 'string' ? type : 'one of several',
		required: required.includes(name),
		description
	}));
}
