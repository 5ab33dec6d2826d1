// Sorts the tables of a review page by a click or a key on the head of a column. Without this
// script the tables are complete, in the order of the registry.
(() => {
  "use strict";
  const words = document.documentElement.lang === "en"
    ? { sort: "Sort by this column" } : { sort: "Urutkan menurut kolom ini" };

  const value = (row, column) => {
    const cell = row.cells[column];
    if (column === 0) {
      const link = cell.querySelector("a");
      return (link || cell).textContent.trim();
    }
    return Number(cell.dataset.sort !== undefined ? cell.dataset.sort : cell.textContent);
  };

  const sort = (table, column, isDescending) => {
    const body = table.tBodies[0];
    const compare = new Intl.Collator("id", { numeric: true }).compare;
    const rows = Array.from(body.rows, (row, position) => ({ row, position, key: value(row, column) }));
    rows.sort((left, right) => {
      const order = column === 0 ? compare(left.key, right.key) : left.key - right.key;
      return (isDescending ? -order : order) || left.position - right.position;
    });
    body.append(...rows.map((entry) => entry.row));
  };

  for (const table of document.querySelectorAll("table.review")) {
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
        const isDescending = now ? now === "ascending" : column > 0;
        for (const other of heads) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", isDescending ? "descending" : "ascending");
        sort(table, column, isDescending);
      });
    });
  }
})();
