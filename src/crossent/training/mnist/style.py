"""The style sheet of a run's report: one column, both themes, the course's colours, nothing fetched."""

STYLE = """
:root { color-scheme: light dark;
  --paper: light-dark(#fdfdfc, #16181b); --surface: light-dark(#f5f5f3, #1c1f23); --ink: light-dark(#1b1d20, #e4e3de);
  --soft: light-dark(#565a60, #a3a7ad); --rule: light-dark(#d9d9d5, #33373d); --strong: light-dark(#84888d, #7b8087);
  --p: light-dark(#1d5fa9, #82b4ee); --q: light-dark(#a84a00, #f0a35e); --loss: light-dark(#a11a6b, #ee8fc5);
  --right: light-dark(#1b6e3c, #74c795); --wrong: light-dark(#b02a20, #ff8f82); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 "Source Serif 4", Georgia, "Times New Roman", serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
header { margin-bottom: 2rem; }
.kicker, .legend, .plot text, table, .digit, figcaption, summary {
  font-family: Inter, system-ui, -apple-system, "Segoe UI", sans-serif; }
.kicker { margin: 0; color: var(--soft); font-size: .875rem; }
h1 { font-size: 2.5rem; line-height: 1.15; margin: .25rem 0 .75rem; font-weight: 600; }
h2 { font-size: 1.5rem; line-height: 1.25; margin: 3rem 0 .5rem; font-weight: 600; }
p { margin: .5rem 0; max-width: 40rem; }
code, pre { font-family: "JetBrains Mono", ui-monospace, Menlo, Consolas, monospace; font-size: .875em; overflow-wrap: anywhere; }
pre { background: var(--surface); padding: .75rem 1rem; overflow-x: auto; }
.big { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 1.25rem 1.5rem; margin: 1.5rem 0;
  border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule); padding: 1rem 0; }
.big div { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
.big b { font: 600 1.625rem/1.2 Inter, system-ui, sans-serif; font-variant-numeric: tabular-nums; }
.big span { font: .8125rem/1.4 Inter, system-ui, sans-serif; color: var(--soft); }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 21rem), 1fr)); gap: 1rem 2rem; margin: 1rem 0; }
figure { margin: 0; min-width: 0; }
figcaption { font-size: .875rem; font-weight: 600; margin-bottom: .25rem; }
svg.plot { display: block; width: 100%; height: auto; max-width: 32rem; overflow: visible; }
.plot text { font-size: 12px; fill: var(--soft); font-variant-numeric: tabular-nums; }
.plot .name { fill: var(--ink); }
.grid { stroke: var(--rule); } .axis { stroke: var(--strong); } .rule { stroke: var(--strong); stroke-dasharray: 3 3; }
.line { fill: none; stroke: var(--ink); stroke-width: 2; stroke-linejoin: round; } .dot { fill: var(--ink); }
.line.train { stroke: var(--strong); stroke-dasharray: 5 3; } .dot.train { fill: var(--strong); }
.line.val, .line.loss { stroke: var(--loss); } .dot.val, .dot.loss { fill: var(--loss); }
.line.p { stroke: var(--p); } .dot.p { fill: var(--p); }
.line.q { stroke: var(--q); stroke-dasharray: 5 3; } .dot.q { fill: var(--q); }
.line.other { stroke: var(--rule); stroke-width: 1; }
.line.right { stroke: var(--right); } .dot.right { fill: var(--right); }
.line.second { stroke: var(--q); } .dot.second { fill: var(--q); }
.bar { fill: var(--strong); } .bar.right { fill: var(--right); } .bar.wrong { fill: var(--wrong); }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; font-size: .8125rem; color: var(--soft); margin: .25rem 0; }
.legend svg { vertical-align: middle; margin-right: .375rem; }
.digits { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: 1.25rem 2rem; margin: 1rem 0; }
.digits.bare { grid-template-columns: repeat(auto-fill, minmax(6rem, 1fr)); gap: 1rem; }
.digit { display: grid; grid-template-columns: 5.25rem 1fr; gap: 0 .75rem; align-items: start; font-size: .8125rem; line-height: 1.45; }
.bare .digit { display: block; }
.digit img { width: 5.25rem; height: 5.25rem; image-rendering: pixelated; border: 1px solid var(--rule); background: #fff; display: block; }
.digit small { color: var(--soft); font-size: .75rem; }
svg.small { display: block; width: 100%; max-width: 11rem; height: auto; overflow: visible; }
.label { color: var(--p); font-weight: 600; } .answer { color: var(--q); font-weight: 600; } .cost { color: var(--loss); font-weight: 600; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: .8125rem; font-variant-numeric: tabular-nums; }
th { text-align: left; font-weight: 600; } th, td { padding: .25rem .75rem .25rem 0; vertical-align: top; }
table.facts td { overflow-wrap: anywhere; }
table.numbers td, table.numbers thead th + th { text-align: right; }
table.numbers tr { border-bottom: 1px solid var(--rule); }
table.matrix td, table.matrix th { width: 2.6rem; min-width: 2.1rem; height: 2rem; padding: 0; text-align: center; vertical-align: middle; }
table.matrix td { border: 1px solid var(--rule); }
table.matrix thead td { border: 0; }
table.matrix .zero { color: var(--strong); }
summary { cursor: pointer; font-size: .8125rem; color: var(--soft); } details { margin: .5rem 0; }
.findings b { color: var(--wrong); }
@media (max-width: 30rem) { body { font-size: 1rem; } h1 { font-size: 2rem; } main { padding: 1.25rem 1rem 3rem; }
  table.matrix td, table.matrix th { width: auto; min-width: 1.75rem; height: 1.75rem; font-size: .6875rem; } }
@media print { main { max-width: none; } section { break-inside: avoid; } }
"""
