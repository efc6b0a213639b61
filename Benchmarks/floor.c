/* The least that any builder of such a site must do: read the texts, run cmark, write the pages.
 *
 * Usage: floor <content-folder> <output-folder>
 *
 * Two processes share the texts: the bar on time is set against a program of two. The parent
 * prints "processes=<n> peak-kb=<sum>" to standard error: the peaks of both children added, and its
 * own, for GNU time would give the largest of them only. Pages that they share (the C library, the
 * list) are counted for each, so the sum is somewhat more than what the machine had to find.
 */
#define _GNU_SOURCE
#include <cmark.h>
#include <err.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PROCESSES = 2 };

static char **paths;
static size_t count, room;

static int note(const char *path, const struct stat *status, int type, struct FTW *place) {
  (void)status, (void)place;
  size_t length = strlen(path);
  if (type != FTW_F || length < 3 || strcmp(path + length - 3, ".md") != 0) return 0;
  if (count == room) {
    room = room ? room * 2 : 4096;
    paths = realloc(paths, room * sizeof *paths);
    if (!paths) err(1, "list of texts");
  }
  paths[count] = strdup(path);
  if (!paths[count]) err(1, "list of texts");
  count++;
  return 0;
}

/* One buffer for all files of a process: to ask for memory anew each time would only cost. */
static char *buffer;
static size_t capacity;

static size_t read_file(const char *path) {
  int file = open(path, O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status) < 0) err(1, "%s", path);
  size_t size = (size_t)status.st_size, have = 0;
  if (size > capacity) {
    capacity = size * 2;
    free(buffer);
    buffer = malloc(capacity);
    if (!buffer) err(1, "%s", path);
  }
  while (have < size) {
    ssize_t got = read(file, buffer + have, size - have);
    if (got < 0) err(1, "%s", path);
    if (got == 0) break;
    have += (size_t)got;
  }
  close(file);
  return have;
}

static void write_file(const char *path, const char *text, size_t size) {
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (file < 0) err(1, "%s", path);
  while (size > 0) {
    ssize_t done = write(file, text, size);
    if (done < 0) err(1, "%s", path);
    text += done;
    size -= (size_t)done;
  }
  close(file);
}

/* Where the Markdown begins: behind the second line of three hyphens. */
static size_t body(const char *text, size_t size) {
  if (size < 4 || memcmp(text, "---\n", 4) != 0) return 0;
  const char *end = memmem(text + 3, size - 3, "\n---\n", 5);
  return end ? (size_t)(end - text) + 5 : 0;
}

static void make_pages(const char *output, size_t first, size_t last) {
  char path[4096];
  for (size_t n = first; n < last; n++) {
    size_t size = read_file(paths[n]);
    size_t start = body(buffer, size);
    char *html = cmark_markdown_to_html(buffer + start, size - start, CMARK_OPT_DEFAULT);
    snprintf(path, sizeof path, "%s/%zu", output, n);
    if (mkdir(path, 0755) < 0) err(1, "%s", path);
    snprintf(path, sizeof path, "%s/%zu/index.html", output, n);
    write_file(path, html, strlen(html));
    free(html);
  }
}

int main(int argc, char **argv) {
  if (argc != 3) errx(2, "usage: floor <content-folder> <output-folder>");
  if (nftw(argv[1], note, 32, FTW_PHYS) != 0) err(1, "%s", argv[1]);
  if (mkdir(argv[2], 0755) < 0) err(1, "%s", argv[2]);
  for (size_t n = 0; n < PROCESSES; n++) {
    pid_t child = fork();
    if (child < 0) err(1, "fork");
    if (child == 0) {
      make_pages(argv[2], count * n / PROCESSES, count * (n + 1) / PROCESSES);
      _exit(0);
    }
  }
  long peak = 0;
  int failed = 0;
  for (size_t n = 0; n < PROCESSES; n++) {
    int status;
    struct rusage usage;
    if (wait4(-1, &status, 0, &usage) < 0) err(1, "wait4");
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) failed = 1;
    peak += usage.ru_maxrss;
  }
  struct rusage own;
  if (getrusage(RUSAGE_SELF, &own) < 0) err(1, "getrusage");
  fprintf(stderr, "processes=%d peak-kb=%ld\n", PROCESSES + 1, peak + own.ru_maxrss);
  return failed;
}
