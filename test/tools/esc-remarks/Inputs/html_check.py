"""What a report holds: html_check.py FILE"""
import json
import sys

text = open(sys.argv[1], encoding="utf-8").read()
data = text.split('id="data">')[1].split("</script>")[0]
wrong = set("<>&\u2028\u2029") & set(data)
rest = text.replace(data, "").replace("http-equiv", "").replace("http://www.w3.org/2000/svg", "")
read = json.loads(data)
print(f"unescaped: {sorted(wrong)}, addresses: {rest.count('http')}")
print(len(read["sites"]), "sites,", sum(site["copies"] for site in read["sites"]), "copies,", sum(len(file["parts"]) for file in read["files"]), "part,", len({site["id"] for site in read["sites"]}), "ids")
