declare const katex: { render(tex: string, node: HTMLElement, options: Record<string, unknown>): void };
export default katex;
