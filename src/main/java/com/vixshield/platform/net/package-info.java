/**
 * Addresses from users that we are to call. A name is resolved once, everything it stands for must be on the public
 * internet, and the connection goes to what was checked: resolving again while connecting would let the name's owner answer
 * differently the second time. {@link PublicAddresses} decides.
 */
package com.vixshield.platform.net;
