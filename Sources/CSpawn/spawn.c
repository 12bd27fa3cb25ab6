#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include "CSpawn.h"

static int closing_pipe(int ends[2]) {
#ifdef __linux__
  return pipe2(ends, O_CLOEXEC);
#else
  if (pipe(ends) != 0) return -1;
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFD, FD_CLOEXEC);
  return 0;
#endif
}

static int set_limit(int resource, long long most) {
  struct rlimit limit = {(rlim_t)most, (rlim_t)most};
  return most > 0 ? setrlimit(resource, &limit) : 0;
}

/// Between fork and exec: only what may be called there in a process of several threads.
static int become(const struct spawn_order *order, sigset_t *none) {
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  int output = fcntl(order->output, F_DUPFD_CLOEXEC, 3);
  int input = open("/dev/null", O_RDONLY);
  if (setpgid(0, 0) != 0 || output < 0 || input < 0 || dup2(input, 0) < 0 || dup2(output, 1) < 0 ||
      dup2(output, 2) < 0 || chdir(order->folder) != 0)
    return errno;
  if (input > 2) close(input);
  if (set_limit(RLIMIT_FSIZE, order->file_bytes) != 0) return errno;
#ifdef __linux__
  if (set_limit(RLIMIT_AS, order->memory_bytes) != 0) return errno;
#endif
  sigprocmask(SIG_SETMASK, none, 0);
  execve(order->path, order->arguments, order->environment);
  return errno;
}

int spawn_limited(const struct spawn_order *order, int *process) {
  int report[2];
  if (closing_pipe(report) != 0) return errno;
  sigset_t all, none, before;
  sigfillset(&all);
  sigemptyset(&none);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pid_t child = fork();
  if (child == 0) {
    int failure = become(order, &none);
    ssize_t written = write(report[1], &failure, sizeof failure);
    _exit(written == sizeof failure ? 127 : 126);
  }
  int failure = child < 0 ? errno : 0;
  pthread_sigmask(SIG_SETMASK, &before, 0);
  close(report[1]);
  if (child > 0) {
    int told = 0;
    ssize_t count;
    do count = read(report[0], &told, sizeof told);
    while (count < 0 && errno == EINTR);
    if (count == sizeof told) {
      failure = told;
      while (waitpid(child, 0, 0) < 0 && errno == EINTR) continue;
    }
  }
  close(report[0]);
  *process = child;
  return failure;
}
