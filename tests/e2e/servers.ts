import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, request as httpRequest } from 'node:http';
import { createServer as createSocketServer } from 'node:net';

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createSocketServer().once('error', reject);
		server.listen(0, () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

/** The production server of the build in a folder, on a port of its own unless one is named. */
export async function startServer(env: Record<string, string> = {}, folder = '.') {
	const port = Number(env.PORT ?? (await freePort()));
	const server = spawn('node', ['src/server.js'], {
		cwd: folder,
		env: { ...process.env, ...env, PORT: String(port) },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let log = '';
	for (const stream of [server.stdout, server.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => (log += text));
	}
	server.stderr.pipe(process.stderr);
	await once(server.stdout, 'data');
	const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
	const stop = () => {
		server.kill();
		return ended;
	};
	/** What it wrote, on both streams. */
	const readLog = () => log;
	return { server, port, ended, stop, readLog, origin: `http://localhost:${port}` };
}

/** Hands everything on to a server and writes down what it was sent, bodies too. */
export async function listenIn(port: number) {
	const heard: string[] = [];
	const front = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const { method, url, headers } = request;
			const body = Buffer.concat(chunks);
			heard.push(`${method} ${url} ${JSON.stringify(headers)} ${body}`);
			httpRequest({ port, method, path: url, headers }, (answer) => {
				response.writeHead(answer.statusCode ?? 502, answer.headers);
				answer.pipe(response);
			}).end(body);
		});
	});
	await once(front.listen(0), 'listening');
	const address = front.address();
	const origin = `http://localhost:${typeof address === 'object' ? address?.port : 0}`;
	const stop = () => {
		front.closeAllConnections();
		front.close();
	};
	return { heard, origin, stop };
}
