#include <sqlite3.h>

/* Swift imports no variadic functions. In defensive mode SQL can neither write the schema as text
   nor the tables behind virtual tables. */
static inline int csqlite_set_defensive(sqlite3 *connection) {
#ifdef SQLITE_DBCONFIG_DEFENSIVE
    return sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
#else
    return SQLITE_ERROR;
#endif
}
