/** 个人档案: what is on record of a volunteer beside registration and services. */
@NullMarked
package org.redvest.api.person.file.query;

import org.jspecify.annotations.NullMarked;
