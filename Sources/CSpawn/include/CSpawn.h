#ifndef CSPAWN_H
#define CSPAWN_H

/// What to start, and within which limits.
///
/// The system's headers stay out of here: types that they bring would count as this module's.
struct spawn_order {
  const char *path;
  /// Both end with a null.
  char *const *arguments;
  char *const *environment;
  /// Where the program begins.
  const char *folder;
  /// Takes both of its streams.
  int output;
  /// The largest file that it, and all that it starts, may write; zero for any.
  long long file_bytes;
  /// The most memory, where the system can limit that; zero for any.
  long long memory_bytes;
};

/// Starts a program at the head of a group of processes, with nothing to read and no signal held back or ignored.
///
/// The limits hold before its first instruction: posix_spawn has none, and what is limited only once it runs may have
/// started others by then.
///
/// Returns zero, or the error of the system; `process` is then not running.
int spawn_limited(const struct spawn_order *order, int *process);

#endif
