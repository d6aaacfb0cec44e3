/** Says of a closed contest when nothing that counts can come any more. */
package org.folkmoot.voting.settlement;
