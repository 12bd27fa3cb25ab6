// Runs a program and says what it took.
//
//   measure REPORT PROGRAM WORD…
//
// Writes into REPORT: status, seconds of processor time, seconds of wall time, most memory in KiB. The kernel counts
// the memory that a process had before it became the program too, so who starts it must be small; Python is not.
#define _GNU_SOURCE
#include <spawn.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static double seconds(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec / 1e6; }

int main(int count, char **words) {
  if (count < 3) {
    fputs("usage: measure REPORT PROGRAM WORD...\n", stderr);
    return 64;
  }
  struct timespec begin, end;
  struct rusage usage;
  int status;
  pid_t child;
  clock_gettime(CLOCK_MONOTONIC, &begin);
  if (posix_spawnp(&child, words[2], NULL, NULL, words + 2, environ) != 0) {
    perror(words[2]);
    return 127;
  }
  if (wait4(child, &status, 0, &usage) < 0) {
    perror("wait4");
    return 70;
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  double wall = (double)(end.tv_sec - begin.tv_sec) + (double)(end.tv_nsec - begin.tv_nsec) / 1e9;
  int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
#ifdef __APPLE__
  long kibibytes = usage.ru_maxrss / 1024;
#else
  long kibibytes = usage.ru_maxrss;
#endif
  FILE *report = fopen(words[1], "w");
  if (!report) {
    perror(words[1]);
    return 70;
  }
  fprintf(report, "%d %.6f %.6f %ld\n", code, seconds(usage.ru_utime) + seconds(usage.ru_stime), wall, kibibytes);
  return fclose(report) == 0 ? code : 70;
}
