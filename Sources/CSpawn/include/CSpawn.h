#ifndef CSPAWN_H
#define CSPAWN_H

/// Has a program that is started with `actions` (posix_spawn_file_actions_t *) begin in a folder.
///
/// The system's headers stay out of here: types that they bring would count as this module's.
int spawn_in_folder(void *actions, const char *folder);

/// Keeps a process, and all that it starts, from writing a larger file and from taking more memory.
///
/// A memory of zero is no limit. Only Linux can limit a process that runs already.
void limit_process(int process, long long file_bytes, long long memory_bytes);

#endif
