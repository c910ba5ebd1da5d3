"""How many elements an array of JSON has: count.py [results] < FILE; of SARIF, the results"""
import json
import sys

read = json.load(sys.stdin)
print(len(read["runs"][0]["results"] if sys.argv[1:] else read))
