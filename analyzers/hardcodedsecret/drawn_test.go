package hardcodedsecret

import (
	"testing"

	"github.com/secvet/secvet/internal/names"
)

// TestIsDrawn has values that a machine or a person made up, and what is written to be read although it has as many signs.
func TestIsDrawn(t *testing.T) {
	for _, value := range []string{
		"t7]Kq(9;xR$v", `p"W4\m}Zk8'tQ:n2`, "$fK9{r2(Lq;Vx7>d", "%hJ5|xN3^bW8<zT1", "/G4k;Qz9)Rm2[vB7", ".X8w,Lp3`Ks6!dY", "~c9T}eF2=uH5_jM0",
		"?Bn6*sV1&yA4<gE8", "aR3:kP9/zL5@wX1)",
	} {
		if !isDrawn(value) || !hasSecretShape(value, names.Certain, names.Password) || !isFallback(nil, "password", value) || isUnrealPassword(value) {
			t.Errorf("%q was drawn", value)
		}
	}
	for _, value := range []string{"Tr0ub4d0r;3", "Sup3rS3cret)1", "M4st3r,Pa55w0rd", "S3cr3t<K3y>9x"} {
		if !hasSecretShape(value, names.Certain, names.Password) {
			t.Errorf("%q is a password", value)
		}
	}
	for kind, values := range map[string][]string{
		"format":     {"%s:%d@%v", "%-20s|%08X;", "[%3d%%] %sKB", "%[1]q=%[2]T;", "user=%q;Pw=%q", "%Y-%m-%dT%H:%M:%SZ", "%02x%02X-%04x", "%%!%c(*big.Float=%s)"},
		"selector":   {"#Login>input[name='Pw1']", "div.Card1>a[href^='/x']", "form#F1 input:nth-child(2)", "input[type=\"password\"]#Pw2", ".items[0].data[\"Key1\"]", "$.store.Book[?(@.Id==1)]", ".[]|select(.Id==\"A1\").Pw", "//div[@id='Main1']/a[2]/@Href", "metadata.labels['App1.io/Name']"},
		"path":       {"/run/secrets/Db_Password1", "./conf/{Env}/Pw1.txt", "C:\\Users\\App1\\Pw.txt", "../a/B2/c.D3", "~/.config/App1/Token", "s3://Bucket1/Key{2}", "/api/v1/Users/{id}/Password", "\\\\Server1\\Share2\\Pw"},
		"template":   {"${DB_PASSWORD_1}", "{{ .Values.Password1 }}", "{{.Pw1}}-{{.Id2}}", "<%=Pw[1]%>", "#{App1.Password}", "$(cat /run/Pw1)", "$(Get-Pw1)", "{{`A1`|Upper}}", "@{Vault1/Pw}", "{0}:{1}@Host{2}", "%DB_Pass1%", "<Your-Password1>", "[Password_1]", "(Password1)"},
		"code":       {"cfg.Get(\"Pw1\")", "a[i]=b.Password1;", "os.Getenv(\"PW1\")", "wg.Add(-1);X2()", "map[string]*Bar3{", "func(s string)int{", "(*FlagSet).IntVar2", "protowire.EncodeZigZag(int64(x))", "x=>x.Pass1&&y", "if(a!=B1){c()}", "m[\"f\"].Const1", "&test.OrBranch1{", "<input:Name1/>", "IO::Spec::QNX1"},
		"text":       {"the password (8 Chars, 1 digit) is wrong!", "Enter password 1:", "It's: A1, b2 & C3.", "password must have a-z, A-Z, 0-9 & #!"},
		"help":       {"-p,--password=PW1", "password[=Pw1]", "--Pw1={A|B}", "[-p|--Pw1]", "user[:Password1]", "<User1>:<Password2>", "(default:\"Pw1\")"},
		"regexp":     {"^[a-zA-Z0-9_-]{8,32}$", `^(?P<Key1>\w+)=(.*)$`, `(?i)Pass1\s*[:=]\s*\S+`, `[^A-Z]+\d{2}$`, `(\w+):(\d+)@Host1`, `^\$2[ayb]\$.{56}$`, `^Bearer1 (.+)$`, `Pad_cgo_\d+A`, "[_\\p{L}][_\\p{L}\\p{N}]*"},
		"hash":       {"$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy", "$argon2id$v=19$m=65536,t=3,p=4$c2FsdA$Zk3vQ9mWx2LtB7nRc5Yp", "{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g=", "$6$Zk3vQ9mW$x2LtB7nRc5Yp", "sha256-MEh+B2NdMSpj9kexQNN3QKc8UzMrCXW/Sx/phcpuyIU="},
		"sealed":     {"ENC[AES256_GCM,data:Zk3vQ9mW,iv:x2LtB7n]", "ENC(Zk3vQ9mWx2LtB7nRc5Yp)", "{cipher}Zk3vQ9mWx2LtB7nRc5Yp"},
		"document":   {`{"A1":"b2","C3":4}`, `["A1",'b2',{}]`, "<a B1='c2'/>", "`Zk3vQ9;mWx2`"},
		"alphabet":   {"ABCDEFGHabcdefgh23456789!@#$", "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!@#$%^&*()", "0123456789abcdefABCDEF;:"},
		"address":    {"https://Host1/x?A=b&c=D2", "App1@Mail2.corp.com", "postgres://App1:{Pw}@Host2/db", "tcp(Db1.corp:3306)"},
		"identifier": {"DB_PASSWORD_1", "urn:ietf:Params1:oauth", "application/Vnd.Api1+json;v=2", "text/Plain;charset=UTF8", "X-Auth-Token1:Value", "h1:/f2696BpwuWAEEG6PVGWflg6+Inrpq4pRWuNlWz/Skk="},
	} {
		for _, value := range values {
			if isDrawn(value) || hasSecretShape(value, names.Certain, names.Password) {
				t.Errorf("%s: %q is no password", kind, value)
			}
		}
	}
}
