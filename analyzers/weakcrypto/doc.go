// Package weakcrypto finds cryptography that protects less than it seems to.
//
// # Analyzer weakcrypto
//
// weakcrypto: find broken ciphers, modes, nonces, keys and signatures
//
// Ciphers and modes that were good once are not any more, and good ones are not if they are used wrongly:
//
//	block, err := des.NewCipher(key)           // wrong: the key can be found in hours
//	key, err := rsa.GenerateKey(rand.Reader, 1024) // wrong: too short
//	aead.Seal(nil, make([]byte, 12), text, nil)    // wrong: the nonce is the same each time
//	rsa.SignPKCS1v15(rand.Reader, key, crypto.SHA1, sum) // wrong: two texts can have this digest
//
//	for i := 0; i < len(text); i += block.BlockSize() {
//		block.Encrypt(out[i:], text[i:]) // wrong: equal blocks stay equal (ECB)
//	}
//
// AES-GCM with a random nonce encrypts and notices changes:
//
//	block, err := aes.NewCipher(key) // of 32 bytes
//	aead, err := cipher.NewGCMWithRandomNonce(block)
//	out := aead.Seal(nil, nil, text, data)
//
// Numbers and nonces are followed from where they take effect back to where they are given: through variables, parameters, results and
// other packages. The finding stands where the constant is. What somebody decides by a setting is silent, but for a default that is weak.
//
// Digests are judged by their use, and not by an import: MD5 and SHA-1 of a file, a cache key or an entity tag are silent; a signature of
// one is not. Protocols and formats that others have laid down are silent, by the names of functions, types, files and packages: NTLM,
// Kerberos, PKCS, SNMP, VNC, RADIUS, PDF, OpenPGP. A cipher that only decrypts has low confidence.
//
// A nonce that is constant does no harm to a key that is used once: one that the function has drawn from crypto/rand, or derived.
//
// There is an automatic fix for the length of a key. Ciphers, modes and paddings have none, as what is encrypted already has to be read.
//
// What a library does below a call, whatever it is given, is told of one call, and of none if it does so under a condition, as where somebody
// gives a password for a key: of fifteen such places that were judged none was a flaw.
//
// A key that is hashed together with a text is no MAC: hmac.New makes one of any hash.
//
// Blind spots: a nonce that is counted and begins anew, textbook RSA by math/big, modes that a type of the program implements, and
// unauthenticated modes that are not deprecated.
//
// Categories:
//
//   - cipher: a cipher is broken, or its blocks are too short: DES, Triple-DES, RC4, Blowfish, CAST5, TEA, XTEA.
//   - digest: a signature is one of a digest by MD5 or SHA-1.
//   - mac: a MAC is made of a key and a text by a digest alone.
//   - mode: a mode shows equal blocks, or nobody notices when the ciphertext is changed.
//   - nonce: a nonce or initial value is the same each time.
//   - key-size: an RSA key has less than 2048 bits.
//   - padding: a padding tells who asks often whether it was right; a PEM block is encrypted by a password.
//   - deprecated: an algorithm is one that nothing new should use. Off unless asked for: -also weakcrypto/deprecated.
package weakcrypto
