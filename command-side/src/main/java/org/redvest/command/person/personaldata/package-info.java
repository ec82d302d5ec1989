/** Clear personal data, read for a purpose; everything held about oneself as a file. */
@NullMarked
package org.redvest.command.person.personaldata;

import org.jspecify.annotations.NullMarked;
