// Sorts tables by a click or a key on the head of a column. Without this script the tables are
// complete, in the order in which they were written.
(() => {
  "use strict";
  const words = document.documentElement.lang === "en"
    ? { sort: "Sort by this column" } : { sort: "Urutkan menurut kolom ini" };
  const compareTexts = new Intl.Collator("id", { numeric: true }).compare;

  // What a cell is sorted by: its number where it has one, else its words.
  const value = (row, column) => {
    const cell = row.cells[column];
    if (cell.dataset.sort !== undefined) return Number(cell.dataset.sort);
    const text = (cell.querySelector("a, .badge") || cell).textContent.trim();
    return cell.classList.contains("number") ? Number(text) : text;
  };

  const compare = (left, right) =>
    typeof left === "number" && typeof right === "number"
      ? left - right : compareTexts(String(left), String(right));

  // Rows stay in their group, below the row that names it.
  const sort = (table, column, isDescending) => {
    for (const body of table.tBodies) {
      const rows = Array.from(body.rows)
        .filter((row) => !row.classList.contains("group"))
        .map((row, position) => ({ row, position, key: value(row, column) }));
      rows.sort((left, right) => {
        const order = compare(left.key, right.key);
        return (isDescending ? -order : order) || left.position - right.position;
      });
      body.append(...rows.map((entry) => entry.row));
    }
  };

  const hasNumbers = (table, column) => {
    const row = Array.from(table.rows).find((row) =>
      row.parentElement !== table.tHead && !row.classList.contains("group"));
    return row !== undefined && typeof value(row, column) === "number";
  };

  for (const table of document.querySelectorAll("table.sortable")) {
    const heads = Array.from(table.tHead.rows[0].cells);
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.title = words.sort;
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const now = head.getAttribute("aria-sort");
        // Numbers are looked for from the greatest down, names from A up.
        const isDescending = now ? now === "ascending" : hasNumbers(table, column);
        for (const other of heads) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", isDescending ? "descending" : "ascending");
        sort(table, column, isDescending);
      });
    });
  }
})();
