// The timeline as a file. It carries a bug on purpose, so that visits to the demo meet a real exception: a task
// without a date has no due.split. A project whose tasks all have dates exports well.

import { toast } from "/toast.js";

function line(task) {
  const [year, month, day] = task.due.split("-");
  return `${day}.${month}.${year}\t${task.column}\t${task.title}`;
}

export function exportTimeline(project) {
  const text = project.tasks.map(line).join("\n");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/tab-separated-values" }));
  link.download = project.name + ".tsv";
  link.click();
  URL.revokeObjectURL(link.href);
  sojourn.track("Timeline Exported", { projectId: project.id, tasks: project.tasks.length });
  toast("The timeline was saved to your downloads.");
}
