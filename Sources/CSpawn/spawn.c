#define _GNU_SOURCE
#include <spawn.h>

#include "CSpawn.h"

int spawn_in_folder(void *actions, const char *folder) {
  return posix_spawn_file_actions_addchdir_np((posix_spawn_file_actions_t *)actions, folder);
}
