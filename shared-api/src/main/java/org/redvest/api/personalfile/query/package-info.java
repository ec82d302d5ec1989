/** 个人档案: what is on record of a volunteer beside registration and services. */
@NullMarked
package org.redvest.api.personalfile.query;

import org.jspecify.annotations.NullMarked;
