// Preloaded into a process, records in order what it does to files under RECORD_ROOT into the file RECORD_LOG.
//
// One record per operation: a line "OP path-length other-path-length offset data-length", the paths (relative to the root),
// the data. OP is one of C create, W write, T truncate, F sync, R rename, U unlink, D make a folder.
// Linux with glibc. Calls through memory maps or raw system calls are not seen; neither SQLite nor Node uses them for files.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define MAX_FDS 65536
#define REAL(name)                                    \
  static __typeof__(&name) real;                      \
  if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static int log_fd = -1;
static const char *root;
static size_t root_length;
static char *paths[MAX_FDS];

__attribute__((constructor)) static void start(void) {
  const char *log_path = getenv("RECORD_LOG");
  root = getenv("RECORD_ROOT");
  if (!root || !log_path) return;
  root_length = strlen(root);
  log_fd = open(log_path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int is_inside(const char *path) {
  return log_fd >= 0 && path && strncmp(path, root, root_length) == 0;
}

static const char *path_of(int fd) { return fd >= 0 && fd < MAX_FDS ? paths[fd] : NULL; }

static void record(char op, const char *path, const char *other, off_t offset, const void *data,
                   size_t length) {
  if (log_fd < 0) return;
  char header[128];
  size_t path_length = strlen(path), other_length = other ? strlen(other) : 0;
  int header_length = snprintf(header, sizeof header, "%c %zu %zu %lld %zu\n", op, path_length,
                               other_length, (long long)offset, length);
  struct iovec parts[4] = {{header, (size_t)header_length},
                           {(void *)path, path_length},
                           {(void *)other, other_length},
                           {(void *)data, length}};
  REAL(writev);
  pthread_mutex_lock(&mutex);
  if (real(log_fd, parts, 4) < 0) abort();
  pthread_mutex_unlock(&mutex);
}

static int opened(int fd, const char *path, int flags, int existed) {
  if (fd < 0 || fd >= MAX_FDS) return fd;
  free(paths[fd]);
  paths[fd] = is_inside(path) ? strdup(path + root_length) : NULL;
  if (!paths[fd]) return fd;
  if (!existed && (flags & O_CREAT)) record('C', paths[fd], NULL, 0, NULL, 0);
  if (existed && (flags & O_TRUNC)) record('T', paths[fd], NULL, 0, NULL, 0);
  return fd;
}

static int exists(const char *path) { return !is_inside(path) || access(path, F_OK) == 0; }

#define MODE                                          \
  mode_t mode = 0;                                    \
  if (flags & (O_CREAT | O_TMPFILE)) {                \
    va_list rest;                                     \
    va_start(rest, flags);                            \
    mode = va_arg(rest, mode_t);                      \
    va_end(rest);                                     \
  }

#define OPEN(name)                                    \
  int name(const char *path, int flags, ...) {        \
    REAL(name);                                       \
    MODE int existed = exists(path);                  \
    return opened(real(path, flags, mode), path, flags, existed); \
  }
#define OPENAT(name)                                  \
  int name(int folder, const char *path, int flags, ...) { \
    REAL(name);                                       \
    MODE int existed = exists(path);                  \
    return opened(real(folder, path, flags, mode), path, flags, existed); \
  }
OPEN(open)
OPEN(open64)
OPENAT(openat)
OPENAT(openat64)

int close(int fd) {
  REAL(close);
  if (fd >= 0 && fd < MAX_FDS && paths[fd]) {
    free(paths[fd]);
    paths[fd] = NULL;
  }
  return real(fd);
}

static off_t write_offset(int fd, ssize_t written) {
  struct stat now;
  if (fcntl(fd, F_GETFL) & O_APPEND) return fstat(fd, &now) == 0 ? now.st_size - written : 0;
  return lseek(fd, 0, SEEK_CUR) - written;
}

static void record_parts(int fd, const struct iovec *parts, int count, off_t offset, ssize_t written) {
  for (int i = 0; i < count && written > 0; i++) {
    size_t length = parts[i].iov_len < (size_t)written ? parts[i].iov_len : (size_t)written;
    record('W', path_of(fd), NULL, offset, parts[i].iov_base, length);
    offset += (off_t)length;
    written -= (ssize_t)length;
  }
}

ssize_t write(int fd, const void *data, size_t length) {
  REAL(write);
  ssize_t written = real(fd, data, length);
  struct iovec part = {(void *)data, length};
  if (written > 0 && path_of(fd)) record_parts(fd, &part, 1, write_offset(fd, written), written);
  return written;
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  REAL(writev);
  ssize_t written = real(fd, parts, count);
  if (written > 0 && path_of(fd)) record_parts(fd, parts, count, write_offset(fd, written), written);
  return written;
}

#define PWRITE(name, offset_type)                     \
  ssize_t name(int fd, const void *data, size_t length, offset_type offset) { \
    REAL(name);                                       \
    ssize_t written = real(fd, data, length, offset); \
    struct iovec part = {(void *)data, length};       \
    if (written > 0 && path_of(fd)) record_parts(fd, &part, 1, offset, written); \
    return written;                                   \
  }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

#define PWRITEV(name, offset_type)                    \
  ssize_t name(int fd, const struct iovec *parts, int count, offset_type offset) { \
    REAL(name);                                       \
    ssize_t written = real(fd, parts, count, offset); \
    if (written > 0 && path_of(fd)) record_parts(fd, parts, count, offset, written); \
    return written;                                   \
  }
PWRITEV(pwritev, off_t)
PWRITEV(pwritev64, off64_t)

#define TRUNCATE(name, offset_type)                   \
  int name(int fd, offset_type length) {              \
    REAL(name);                                       \
    int result = real(fd, length);                    \
    if (result == 0 && path_of(fd)) record('T', path_of(fd), NULL, length, NULL, 0); \
    return result;                                    \
  }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

#define SYNC(name)                                    \
  int name(int fd) {                                  \
    REAL(name);                                       \
    int result = real(fd);                            \
    if (result == 0 && path_of(fd)) record('F', path_of(fd), NULL, 0, NULL, 0); \
    return result;                                    \
  }
SYNC(fsync)
SYNC(fdatasync)

int rename(const char *from, const char *to) {
  REAL(rename);
  int result = real(from, to);
  if (result == 0 && is_inside(from)) {
    record('R', from + root_length, to + root_length, 0, NULL, 0);
  }
  return result;
}

int unlink(const char *path) {
  REAL(unlink);
  int result = real(path);
  if (result == 0 && is_inside(path)) record('U', path + root_length, NULL, 0, NULL, 0);
  return result;
}

int mkdir(const char *path, mode_t mode) {
  REAL(mkdir);
  int result = real(path, mode);
  if (result == 0 && is_inside(path)) record('D', path + root_length, NULL, 0, NULL, 0);
  return result;
}
