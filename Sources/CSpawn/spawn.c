#define _GNU_SOURCE
#include <spawn.h>

#include "CSpawn.h"

#ifdef __linux__
#include <sys/resource.h>
#endif

int spawn_in_folder(void *actions, const char *folder) {
  return posix_spawn_file_actions_addchdir_np((posix_spawn_file_actions_t *)actions, folder);
}

void limit_process(int process, long long file_bytes, long long memory_bytes) {
#ifdef __linux__
  struct rlimit files = {(rlim_t)file_bytes, (rlim_t)file_bytes};
  prlimit(process, RLIMIT_FSIZE, &files, 0);
  if (memory_bytes > 0) {
    struct rlimit memory = {(rlim_t)memory_bytes, (rlim_t)memory_bytes};
    prlimit(process, RLIMIT_AS, &memory, 0);
  }
#else
  (void)process;
  (void)file_bytes;
  (void)memory_bytes;
#endif
}
