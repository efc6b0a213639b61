// libcmark 0.30: the parser of CommonMark. Only `Markup/CommonMarkParser.swift` imports this.
#include <cmark.h>
#include <stdlib.h>
#include <string.h>

// Memory for one document at a time and thread, taken from a few large blocks and given back all at
// once: libcmark makes hundreds of small nodes a page, and asking the system for each of them costs
// more than reading the text.
enum { VARDE_ARENA_BLOCK = 1 << 18 };

typedef struct varde_block {
  struct varde_block *before;
  size_t size;
} varde_block;

typedef struct {
  varde_block *block;
  size_t used;
} varde_arena;

static inline varde_arena *varde_arena_here(void) {
  static _Thread_local varde_arena arena;
  return &arena;
}

// Each piece knows its size, for `realloc`.
static void *varde_arena_take(size_t size) {
  varde_arena *arena = varde_arena_here();
  size_t need = sizeof(size_t) * 2 + ((size + 15) & ~(size_t)15);
  if (!arena->block || arena->block->size - arena->used < need) {
    size_t room = need > VARDE_ARENA_BLOCK ? need : VARDE_ARENA_BLOCK;
    varde_block *block = malloc(sizeof(varde_block) + room);
    if (!block) abort();
    block->before = arena->block;
    block->size = room;
    arena->block = block;
    arena->used = 0;
  }
  char *piece = (char *)(arena->block + 1) + arena->used;
  arena->used += need;
  *(size_t *)piece = size;
  return piece + sizeof(size_t) * 2;
}

static void *varde_arena_calloc(size_t count, size_t size) {
  return memset(varde_arena_take(count * size), 0, count * size);
}

static void *varde_arena_realloc(void *piece, size_t size) {
  varde_arena *arena = varde_arena_here();
  size_t old = piece ? *(size_t *)((char *)piece - sizeof(size_t) * 2) : 0;
  if (piece && size <= old) return piece;
  // What was taken last grows where it is: so do the texts of most paragraphs.
  size_t have = (old + 15) & ~(size_t)15, need = (size + 15) & ~(size_t)15;
  if (piece && (char *)piece + have == (char *)(arena->block + 1) + arena->used &&
      need - have <= arena->block->size - arena->used) {
    arena->used += need - have;
    *(size_t *)((char *)piece - sizeof(size_t) * 2) = size;
    return piece;
  }
  void *result = varde_arena_take(size);
  if (piece) memcpy(result, piece, old);
  return result;
}

static void varde_arena_free(void *piece) { (void)piece; }

/// A parsed text, and the memory that it lives in.
typedef struct {
  cmark_node *root;
  varde_arena *arena;
} varde_cmark_document;

/// Parses a text. One document at a time lives on a thread.
static inline varde_cmark_document varde_cmark_parse(const char *text, size_t length) {
  static cmark_mem memory = {varde_arena_calloc, varde_arena_realloc, varde_arena_free};
  cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &memory);
  cmark_parser_feed(parser, text, length);
  // The compiler may make several copies of these functions, each with an arena of its own: the one
  // that was used is handed on.
  varde_cmark_document document = {cmark_parser_finish(parser), varde_arena_here()};
  return document;
}

/// Gives back all that a document took; one block is kept for the next.
static inline void varde_cmark_release(varde_cmark_document document) {
  varde_arena *arena = document.arena;
  while (arena->block && arena->block->before) {
    varde_block *before = arena->block->before;
    free(arena->block);
    arena->block = before;
  }
  if (arena->block && arena->block->size > VARDE_ARENA_BLOCK) {
    free(arena->block);
    arena->block = NULL;
  }
  arena->used = 0;
}
