/** Our own reading of the BSD list macros: the same fields and the same loops, without their debugging. */
export const BSD_QUEUE = `
#define LIST_HEAD(name, type) struct name { struct type *lh_first; }
#define LIST_HEAD_INITIALIZER(head) { NULL }
#define LIST_ENTRY(type) struct { struct type *le_next; struct type **le_prev; }
#define LIST_FIRST(head) ((head)->lh_first)
#define LIST_NEXT(e, f) ((e)->f.le_next)
#define LIST_EMPTY(head) ((head)->lh_first == NULL)
#define LIST_INIT(head) do { (head)->lh_first = NULL; } while (0)
#define LIST_FOREACH(v, head, f) for ((v) = (head)->lh_first; (v); (v) = (v)->f.le_next)
#define LIST_INSERT_HEAD(head, e, f) do { if (((e)->f.le_next = (head)->lh_first) != NULL) \\
  (head)->lh_first->f.le_prev = &(e)->f.le_next; (head)->lh_first = (e); (e)->f.le_prev = &(head)->lh_first; } while (0)
#define LIST_REMOVE(e, f) do { if ((e)->f.le_next != NULL) (e)->f.le_next->f.le_prev = (e)->f.le_prev; \\
  *(e)->f.le_prev = (e)->f.le_next; } while (0)
#define SLIST_HEAD(name, type) struct name { struct type *slh_first; }
#define SLIST_HEAD_INITIALIZER(head) { NULL }
#define SLIST_ENTRY(type) struct { struct type *sle_next; }
#define SLIST_FIRST(head) ((head)->slh_first)
#define SLIST_NEXT(e, f) ((e)->f.sle_next)
#define SLIST_EMPTY(head) ((head)->slh_first == NULL)
#define SLIST_INIT(head) do { (head)->slh_first = NULL; } while (0)
#define SLIST_FOREACH(v, head, f) for ((v) = (head)->slh_first; (v); (v) = (v)->f.sle_next)
#define SLIST_INSERT_HEAD(head, e, f) do { (e)->f.sle_next = (head)->slh_first; (head)->slh_first = (e); } while (0)
#define SLIST_REMOVE_HEAD(head, f) do { (head)->slh_first = (head)->slh_first->f.sle_next; } while (0)
#define STAILQ_HEAD(name, type) struct name { struct type *stqh_first; struct type **stqh_last; }
#define STAILQ_HEAD_INITIALIZER(head) { NULL, &(head).stqh_first }
#define STAILQ_ENTRY(type) struct { struct type *stqe_next; }
#define STAILQ_FIRST(head) ((head)->stqh_first)
#define STAILQ_NEXT(e, f) ((e)->f.stqe_next)
#define STAILQ_EMPTY(head) ((head)->stqh_first == NULL)
#define STAILQ_INIT(head) do { (head)->stqh_first = NULL; (head)->stqh_last = &(head)->stqh_first; } while (0)
#define STAILQ_FOREACH(v, head, f) for ((v) = (head)->stqh_first; (v); (v) = (v)->f.stqe_next)
#define STAILQ_INSERT_TAIL(head, e, f) do { (e)->f.stqe_next = NULL; *(head)->stqh_last = (e); \\
  (head)->stqh_last = &(e)->f.stqe_next; } while (0)
#define TAILQ_HEAD(name, type) struct name { struct type *tqh_first; struct type **tqh_last; }
#define TAILQ_HEAD_INITIALIZER(head) { NULL, &(head).tqh_first }
#define TAILQ_ENTRY(type) struct { struct type *tqe_next; struct type **tqe_prev; }
#define TAILQ_FIRST(head) ((head)->tqh_first)
#define TAILQ_END(head) NULL
#define TAILQ_NEXT(e, f) ((e)->f.tqe_next)
#define TAILQ_LAST(head, name) (*(((struct name *)((head)->tqh_last))->tqh_last))
#define TAILQ_PREV(e, name, f) (*(((struct name *)((e)->f.tqe_prev))->tqh_last))
#define TAILQ_EMPTY(head) ((head)->tqh_first == NULL)
#define TAILQ_INIT(head) do { (head)->tqh_first = NULL; (head)->tqh_last = &(head)->tqh_first; } while (0)
#define TAILQ_FOREACH(v, head, f) for ((v) = (head)->tqh_first; (v); (v) = (v)->f.tqe_next)
#define TAILQ_FOREACH_SAFE(v, head, f, t) for ((v) = (head)->tqh_first; (v) && ((t) = (v)->f.tqe_next, 1); (v) = (t))
#define TAILQ_INSERT_HEAD(head, e, f) do { if (((e)->f.tqe_next = (head)->tqh_first) != NULL) \\
  (head)->tqh_first->f.tqe_prev = &(e)->f.tqe_next; else (head)->tqh_last = &(e)->f.tqe_next; \\
  (head)->tqh_first = (e); (e)->f.tqe_prev = &(head)->tqh_first; } while (0)
#define TAILQ_INSERT_TAIL(head, e, f) do { (e)->f.tqe_next = NULL; (e)->f.tqe_prev = (head)->tqh_last; \\
  *(head)->tqh_last = (e); (head)->tqh_last = &(e)->f.tqe_next; } while (0)
#define TAILQ_REMOVE(head, e, f) do { if ((e)->f.tqe_next != NULL) (e)->f.tqe_next->f.tqe_prev = (e)->f.tqe_prev; \\
  else (head)->tqh_last = (e)->f.tqe_prev; *(e)->f.tqe_prev = (e)->f.tqe_next; } while (0)
`;

/** Fields and entry points of the BSD trees; the balancing itself stays an unknown function. */
export const BSD_TREE = `
#define RB_HEAD(name, type) struct name { struct type *rbh_root; }
#define RB_INITIALIZER(root) { NULL }
#define RB_INIT(root) do { (root)->rbh_root = NULL; } while (0)
#define RB_ENTRY(type) struct { struct type *rbe_left, *rbe_right, *rbe_parent; int rbe_color; }
#define RB_ROOT(head) ((head)->rbh_root)
#define RB_EMPTY(head) ((head)->rbh_root == NULL)
#define RB_PROTOTYPE(name, type, field, cmp) struct type *name##_RB_INSERT(struct name *, struct type *); \\
  struct type *name##_RB_REMOVE(struct name *, struct type *); struct type *name##_RB_FIND(struct name *, struct type *); \\
  struct type *name##_RB_NEXT(struct type *); struct type *name##_RB_MINMAX(struct name *, int);
#define RB_GENERATE(name, type, field, cmp) RB_PROTOTYPE(name, type, field, cmp)
#define RB_INSERT(name, x, y) name##_RB_INSERT(x, y)
#define RB_REMOVE(name, x, y) name##_RB_REMOVE(x, y)
#define RB_FIND(name, x, y) name##_RB_FIND(x, y)
#define RB_NEXT(name, x, y) name##_RB_NEXT(y)
#define RB_MIN(name, x) name##_RB_MINMAX(x, -1)
#define RB_MAX(name, x) name##_RB_MINMAX(x, 1)
#define RB_FOREACH(x, name, head) for ((x) = RB_MIN(name, head); (x) != NULL; (x) = name##_RB_NEXT(x))
`;
