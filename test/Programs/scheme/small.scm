;; small.scm: a little of everything, for a quick run.
;; SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

(define (fold f result items)
  (if (null? items)
      result
      (fold f (f result (car items)) (cdr items))))

(define (map f items)
  (if (null? items)
      '()
      (cons (f (car items)) (map f (cdr items)))))

(define (say . parts)
  (map display parts)
  (newline))

(define (fib n)
  (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2)))))

(define (make-counter step)
  (let ((count 0))
    (lambda () (set! count (+ count step)) count)))

(define count (make-counter 3))
(let loop ((i 0))
  (unless (= i 100)
    (count)
    (loop (+ i 1))))

(define (describe x)
  (cond ((null? x) "nothing")
        ((pair? x) (string-append "pair of " (->string (car x))))
        (else (->string x))))

(say "fib 18 = " (fib 18))
(say "counter " (count))
(say "sum " (fold + 0 '(1 2 3 4)) " largest " (apply + '(9223372036854775807 1)))
(say (map describe (list '() '(a . b) 2.5 -7 'symbol "text")))
(let* ((sorted (sort '(5 3 9 1 5) <)) (entry (assoc "b" '(("a" 1) ("b" 2)))))
  (say sorted " " entry " " (modulo -7 3) " " (remainder -7 3) " " (/ 7 2)))
(write (list "quoted" (or #f 'or) (and 1 2) (quotient 17 5) (- 4) (>= 2 2)))
(newline)
