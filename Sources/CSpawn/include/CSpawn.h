#ifndef CSPAWN_H
#define CSPAWN_H

#include <spawn.h>

/// Makes a program start in `folder`.
///
/// The system's own function for it is an extension, which its headers show only to those who ask for extensions.
int spawn_in_folder(posix_spawn_file_actions_t *actions, const char *folder);

#endif
