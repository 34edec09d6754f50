import { connect, type Socket } from 'node:net';

/** One answer of a server. */
export interface Answer {
	readonly status: number;
	readonly headers: Headers;
}

/** Sends this on a connection of its own, byte by byte as it is; `pieces` after it, as they come. */
export async function sendRaw(
	port: number,
	request: string,
	keepSending?: (socket: Socket) => void
): Promise<Answer[]> {
	const socket = connect(port, '127.0.0.1');
	let text = '';
	socket.setEncoding('latin1').on('data', (piece: string) => (text += piece));
	// The server may end the connection while there is still something to send.
	socket.on('error', () => {});
	socket.write(request);
	keepSending?.(socket);
	await new Promise((done) => socket.once('close', done));
	return text
		.split(/(?=^HTTP\/1\.1 )/m)
		.filter((answer) => answer.startsWith('HTTP/'))
		.map(readAnswer);
}

function readAnswer(text: string): Answer {
	const [first = '', ...lines] = text.split('\r\n\r\n', 1)[0]!.split('\r\n');
	const headers = new Headers();
	for (const line of lines) {
		headers.append(line.split(':', 1)[0]!, line.slice(line.indexOf(':') + 1));
	}
	return { status: Number(first.split(' ')[1]), headers };
}
