declare module '@jsonresume/schema' {
	const validator: {
		schema: object;
		validate(
			resume: object,
			done: (faults: readonly { toString(): string }[] | null, valid: boolean) => void
		): void;
	};
	export default validator;
}
