/** The organiser's files: read strictly, with every problem named at once. */
package org.folkmoot.lottery.file;
