import { Agent, request, type IncomingHttpHeaders } from 'node:http';

export interface Asked {
	readonly method: 'GET' | 'POST';
	readonly path: string;
	/** Of the body. */
	readonly type?: string;
	readonly body?: string;
	readonly accept?: string;
}

export interface Answered {
	readonly status: number;
	readonly headers: IncomingHttpHeaders | Record<string, string>;
	readonly body: string;
}

/** Asks a server that trusts one proxy, as the client with an address. Connections are kept and used again. */
export function makeAsk(port: number) {
	const agent = new Agent({ keepAlive: true });
	const ask = ({ method, path, type, body, accept = '*/*' }: Asked, from: string) =>
		new Promise<Answered>((resolve, reject) => {
			const headers = { 'x-forwarded-for': from, accept, ...(type && { 'content-type': type }) };
			const options = { agent, port, host: '127.0.0.1', method, path, headers };
			const asking = request(options, (answer) => {
				let text = '';
				answer.setEncoding('latin1').on('data', (piece: string) => (text += piece));
				answer.once('error', reject).once('end', () => {
					resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text });
				});
			});
			asking.once('error', reject).end(body);
		});
	return { ask, close: () => agent.destroy() };
}
