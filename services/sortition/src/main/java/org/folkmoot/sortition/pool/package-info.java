/** Who is who among those who can be drawn. */
package org.folkmoot.sortition.pool;
