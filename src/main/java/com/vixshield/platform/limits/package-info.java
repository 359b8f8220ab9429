/** How often something may be asked for: token buckets in the database, shared by all nodes. */
package com.vixshield.platform.limits;
