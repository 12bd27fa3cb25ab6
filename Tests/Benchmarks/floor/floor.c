// The floor of what can be built on libyaml: it reads files and throws away what it finds.
//
//   floor [-v] scan FILE…     tokens of all documents
//   floor [-v] parse FILE…    events of all documents
//   floor [-v] parse2 FILE    events, on two threads, each with half of the documents
//
// With -v it says to the standard error how many bytes and tokens or events there were.
#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <yaml.h>

typedef struct {
  const unsigned char *bytes;
  size_t size;
  size_t found;
  int failed;
} Part;

static void fail(const char *what) {
  perror(what);
  exit(2);
}

static Part map(const char *path) {
  int file = open(path, O_RDONLY);
  if (file < 0) fail(path);
  struct stat status;
  if (fstat(file, &status) < 0) fail(path);
  Part part = {NULL, (size_t)status.st_size, 0, 0};
  if (part.size > 0) {
    part.bytes = mmap(NULL, part.size, PROT_READ, MAP_PRIVATE, file, 0);
    if (part.bytes == MAP_FAILED) fail(path);
    madvise((void *)part.bytes, part.size, MADV_SEQUENTIAL);
  }
  close(file);
  return part;
}

static void *parse(void *argument) {
  Part *part = argument;
  yaml_parser_t parser;
  yaml_event_t event;
  if (!yaml_parser_initialize(&parser)) abort();
  yaml_parser_set_input_string(&parser, part->bytes, part->size);
  for (int done = 0; !done; part->found++) {
    if (!yaml_parser_parse(&parser, &event)) {
      part->failed = 1;
      break;
    }
    done = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  return NULL;
}

static void *scan(void *argument) {
  Part *part = argument;
  yaml_parser_t parser;
  yaml_token_t token;
  if (!yaml_parser_initialize(&parser)) abort();
  yaml_parser_set_input_string(&parser, part->bytes, part->size);
  for (int done = 0; !done; part->found++) {
    if (!yaml_parser_scan(&parser, &token)) {
      part->failed = 1;
      break;
    }
    done = token.type == YAML_STREAM_END_TOKEN;
    yaml_token_delete(&token);
  }
  yaml_parser_delete(&parser);
  return NULL;
}

// Where the document begins that is nearest after the middle; the end where there is none.
static size_t middle(const Part *whole) {
  static const char mark[] = "\n---\n";
  size_t half = whole->size / 2;
  const char *found = memmem(whole->bytes + half, whole->size - half, mark, sizeof mark - 1);
  return found ? (size_t)(found + 1 - (const char *)whole->bytes) : whole->size;
}

static Part parse_on_two_threads(Part whole) {
  size_t half = middle(&whole);
  Part first = {whole.bytes, half, 0, 0}, second = {whole.bytes + half, whole.size - half, 0, 0};
  pthread_t thread;
  if (pthread_create(&thread, NULL, parse, &first) != 0) fail("pthread_create");
  parse(&second);
  pthread_join(thread, NULL);
  whole.found = first.found + second.found;
  whole.failed = first.failed || second.failed;
  return whole;
}

int main(int count, char **words) {
  int verbose = count > 1 && strcmp(words[1], "-v") == 0;
  count -= verbose;
  words += verbose;
  const char *what = count > 1 ? words[1] : "";
  int scans = strcmp(what, "scan") == 0, halves = strcmp(what, "parse2") == 0;
  if (!scans && !halves && strcmp(what, "parse") != 0) {
    fputs("usage: floor [-v] scan|parse|parse2 FILE...\n", stderr);
    return 64;
  }
  size_t bytes = 0, found = 0;
  int failed = 0;
  for (int index = 2; index < count; index++) {
    Part part = map(words[index]);
    if (halves) {
      part = parse_on_two_threads(part);
    } else {
      (scans ? scan : parse)(&part);
    }
    bytes += part.size;
    found += part.found;
    failed |= part.failed;
    if (part.size > 0) munmap((void *)part.bytes, part.size);
  }
  if (verbose) fprintf(stderr, "%zu bytes, %zu %s\n", bytes, found, scans ? "tokens" : "events");
  if (failed) fputs("floor: not YAML\n", stderr);
  return failed;
}
